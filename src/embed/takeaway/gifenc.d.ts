/** The part of gifenc (1.0.3, MIT) that is used here; the package comes without types. */
declare module 'gifenc' {
  export type Colour = number[]

  export interface Encoder {
    /** `index`: a palette entry for each pixel. `delay` in milliseconds, `dispose` 1 = what was painted stays. */
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { palette?: Colour[] | null; delay?: number; transparent?: boolean; transparentIndex?: number; repeat?: number; dispose?: number },
    ): void
    finish(): void
    bytes(): Uint8Array<ArrayBuffer>
    bytesView(): Uint8Array<ArrayBuffer>
  }

  export function GIFEncoder(options?: { auto?: boolean; initialCapacity?: number }): Encoder
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, colours: number, options?: { format?: 'rgb565' | 'rgb444' }): Colour[]
  export function applyPalette(rgba: Uint8Array | Uint8ClampedArray, palette: Colour[]): Uint8Array
}
