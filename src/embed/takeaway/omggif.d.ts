/** The part of omggif (1.0.10, MIT) that tests read with. */
declare module 'omggif' {
  export class GifReader {
    constructor(bytes: Uint8Array)
    readonly width: number
    readonly height: number
    numFrames(): number
    /** 0 for ever, null once. */
    loopCount(): number | null
    frameInfo(frame: number): { x: number; y: number; width: number; height: number; delay: number; disposal: number; has_local_palette: boolean }
    decodeAndBlitFrameRGBA(frame: number, pixels: Uint8Array): void
  }
}
