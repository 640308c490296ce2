export { panels } from '../en/panels.ts'
