import css from './stage.css?inline'

export const styles = css
