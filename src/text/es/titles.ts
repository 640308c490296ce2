export { titles } from '../en/titles.ts'
