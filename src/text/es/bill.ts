export { bill } from '../en/bill.ts'
