import { compareStyles } from '../panels/compareStyles.ts'

export { CompareForm } from '../panels/CompareForm.tsx'
export const styles = [compareStyles]
