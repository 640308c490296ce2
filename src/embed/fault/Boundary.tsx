import { Component, type ReactNode } from 'react'

interface Props {
  /** Called before what broke is taken away. */
  leaving(): void
  caught(error: unknown): void
  children: ReactNode
}

/** Where something in it breaks while it is put on the page, all of it is taken away; the rest of the page knows nothing of it. */
export class Boundary extends Component<Props, { broke: boolean }> {
  override state = { broke: false }

  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.caught(error)
  }

  override render(): ReactNode {
    if (!this.state.broke) return this.props.children
    this.props.leaving()
    return null
  }
}
