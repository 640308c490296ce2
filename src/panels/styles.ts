import compare from './compare.css?inline'
import css from './panels.css?inline'

export const styles = css

/** Of whatever tells one restaurant from another, or asks for a choice. */
export const compareStyles = compare
