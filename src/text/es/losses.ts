export { losses } from '../en/losses.ts'
