export { foresight } from '../en/foresight.ts'
