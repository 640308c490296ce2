import { ArrayBufferTarget as Mp4Target, Muxer as Mp4Muxer } from 'mp4-muxer'
import { ArrayBufferTarget as WebmTarget, Muxer as WebmMuxer } from 'webm-muxer'
import type { Container } from './order.ts'
import type { Breathe } from './reel.ts'

/** Bits for each pixel of each frame: flat colours need few. */
const BITS = 0.09
/** Frames that may wait for the encoder: each holds a picture. */
const MOST_WAITING = 4
/** Seconds between two frames that stand by themselves. */
const KEY_SECONDS = 2

/** In order of preference. The levels are those of 1920 × 1200 at 30 frames a second. */
const CODECS: readonly { codec: string; container: Container; name: string }[] = [
  { codec: 'vp09.00.50.08', container: 'webm', name: 'V_VP9' },
  { codec: 'vp8', container: 'webm', name: 'V_VP8' },
  { codec: 'avc1.640032', container: 'mp4', name: 'avc' },
  { codec: 'avc1.42E032', container: 'mp4', name: 'avc' },
]

export interface VideoPlan {
  config: VideoEncoderConfig
  container: Container
  name: string
  fps: number
}

/** Ways to encode a film of this size that this machine says it has; the best first. */
export async function plansFor(width: number, height: number, fps: number): Promise<VideoPlan[]> {
  if (typeof VideoEncoder === 'undefined' || typeof VideoFrame === 'undefined') return []
  const plans: VideoPlan[] = []
  for (const { codec, container, name } of CODECS) {
    const config: VideoEncoderConfig = {
      codec,
      width,
      height,
      framerate: fps,
      bitrate: Math.round(width * height * fps * BITS),
      latencyMode: 'quality',
      ...(container === 'mp4' ? { avc: { format: 'avc' as const } } : {}),
    }
    try {
      const { supported } = await VideoEncoder.isConfigSupported(config)
      if (supported) plans.push({ config, container, name, fps })
    } catch {
      // A codec that this browser has no word for.
    }
  }
  return plans
}

interface Film {
  add(chunk: EncodedVideoChunk, meta?: EncodedVideoChunkMetadata): void
  finish(): ArrayBuffer
}

function filmOf({ container, name, config: { width, height }, fps }: VideoPlan): Film {
  if (container === 'webm') {
    const target = new WebmTarget()
    const muxer = new WebmMuxer({ target, video: { codec: name, width, height, frameRate: fps } })
    return {
      add: (chunk, meta) => muxer.addVideoChunk(chunk, meta),
      finish: () => (muxer.finalize(), target.buffer),
    }
  }
  const target = new Mp4Target()
  const muxer = new Mp4Muxer({ target, video: { codec: 'avc', width, height, frameRate: fps }, fastStart: 'in-memory' })
  return {
    add: (chunk, meta) => muxer.addVideoChunk(chunk, meta),
    finish: () => (muxer.finalize(), target.buffer),
  }
}

/** Encodes `frames` pictures: `paint(i)` has the i-th on `canvas`. What goes wrong, or is called off by `breathe`, leaves nothing open. */
export async function encode(
  plan: VideoPlan,
  canvas: HTMLCanvasElement | OffscreenCanvas,
  frames: number,
  paint: (i: number) => Promise<void>,
  breathe: Breathe,
): Promise<Blob> {
  const { config, fps, container } = plan
  const film = filmOf(plan)
  let fault: unknown = null
  const encoder = new VideoEncoder({
    output(chunk, meta) {
      try {
        film.add(chunk, meta)
      } catch (error) {
        fault ??= error
      }
    },
    error: (error) => (fault ??= error),
  })
  const check = (): void => {
    if (fault !== null) throw fault
  }
  try {
    encoder.configure(config)
    for (let i = 0; i < frames; i++) {
      await paint(i)
      const frame = new VideoFrame(canvas, { timestamp: Math.round((i * 1e6) / fps), duration: Math.round(1e6 / fps) })
      try {
        check()
        encoder.encode(frame, { keyFrame: i % (KEY_SECONDS * fps) === 0 })
      } finally {
        frame.close()
      }
      do await breathe()
      while (fault === null && encoder.encodeQueueSize > MOST_WAITING)
    }
    await encoder.flush()
    check()
    return new Blob([film.finish()], { type: `video/${container}` })
  } finally {
    if (encoder.state !== 'closed') encoder.close()
  }
}
