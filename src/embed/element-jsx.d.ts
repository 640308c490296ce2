/**
 * `<dinner-rush>` for what checks the types of markup: React, Preact, Solid, Vue and Svelte, each where it is installed. Brought by
 * `import 'dinner-rush'`.
 *
 * @module element
 */
import type { DinnerRushElement, DinnerRushEvents } from './element-types.ts'

export type * from './element-types.ts'

/** The element's class, defined as `dinner-rush`; on a server a class that does nothing. */
export declare const DinnerRush: {
  prototype: DinnerRushElement
  /** As `document.createElement('dinner-rush')`. */
  new (): DinnerRushElement
}

/** A list, or its words with commas between. */
export type Names = string | readonly string[]

/** What an author may set. */
export interface DinnerRushAttributes {
  /** A preset's name, or a scenario of one's own. */
  scenario?: string | object
  /** Which evening `tonight` is: `2026-11-30`. */
  date?: string
  /** Parts to show: `stage,timeline`. */
  show?: Names
  /** What a reader may move: `staff,speed`, or `none`. */
  controls?: Names
  /** Which words: customers and employees, or requests and nodes. Default: `restaurant`. */
  telling?: 'restaurant' | 'system'
  /** Default: `auto`, by the page's `color-scheme`, else the reader's. */
  theme?: 'auto' | 'light' | 'dark'
  /** `en` or `es`; default: the nearest `lang`. */
  lang?: string
  /** The opening moment: a minute, or a time such as `12:40`. */
  at?: string | number
  /** Simulated minutes a second of display. */
  rate?: string | number
  /** Whether it plays when it is in view. Default: `yes`. */
  autoplay?: boolean | 'yes' | 'no'
  /** For a room full of people: big type, nothing begins or is answered by itself. */
  classroom?: boolean | 'yes' | 'no'
  /** A link's text, as `state()` gives it. */
  state?: string
}

/** `onready`, `onevent`, `onloss`, `onmission`, `ontask`. */
export type DinnerRushHandlers = { [K in keyof DinnerRushEvents as `on${K}`]?: (event: DinnerRushEvents[K]) => void }

declare global {
  interface HTMLElementTagNameMap {
    'dinner-rush': DinnerRushElement
  }
}

// Each is an error where that library is not installed, and then of no consequence.
// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      'dinner-rush': Omit<import('react').HTMLAttributes<DinnerRushElement>, keyof DinnerRushAttributes> & import('react').RefAttributes<DinnerRushElement> & DinnerRushAttributes & DinnerRushHandlers
    }
  }
}

// @ts-ignore
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      'dinner-rush': Omit<import('preact').HTMLAttributes<DinnerRushElement>, keyof DinnerRushAttributes> & DinnerRushAttributes & DinnerRushHandlers
    }
  }
}

// @ts-ignore
declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      'dinner-rush': Omit<HTMLAttributes<DinnerRushElement>, keyof DinnerRushAttributes> & DinnerRushAttributes & { [K in keyof DinnerRushEvents as `on:${K}`]?: (event: DinnerRushEvents[K]) => void }
    }
  }
}

// @ts-ignore
declare module 'vue' {
  interface GlobalComponents {
    'dinner-rush': new () => {
      // @ts-ignore
      $props: Omit<import('vue').HTMLAttributes, keyof DinnerRushAttributes> & import('vue').ReservedProps & DinnerRushAttributes & { [K in keyof DinnerRushEvents as `on${Capitalize<K>}`]?: (event: DinnerRushEvents[K]) => void }
    }
  }
}

// @ts-ignore
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    // @ts-ignore
    'dinner-rush': Omit<import('svelte/elements').HTMLAttributes<DinnerRushElement>, keyof DinnerRushAttributes> & DinnerRushAttributes & DinnerRushHandlers
  }
}
