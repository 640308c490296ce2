export { stage } from '../en/stage.ts'
