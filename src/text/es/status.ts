export { status } from '../en/status.ts'
