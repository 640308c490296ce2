export { share } from '../en/share.ts'
