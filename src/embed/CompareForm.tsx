import { compareStyles } from '../panels/styles.ts'

export { CompareForm } from '../panels/CompareForm.tsx'
export const styles = [compareStyles]
