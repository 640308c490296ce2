import { distance } from './ease.ts'
import type { Layout } from './layout.ts'
import { spot, type Serpentine } from './queue.ts'

/** Where the shared line goes on when the room is full: to the door, and to and fro down the street. */
export interface Street {
  /** From the end of the last row in the room to the doorstep and out. */
  link: number
  fromX: number
  fromY: number
  doorX: number
  doorY: number
  /** Right end and length of a row. */
  right: number
  length: number
  pitch: number
  /** How many stand between the room's last row and the end of the street. */
  capacity: number
  top: number
}

export function streetOf(layout: Layout, q: Serpentine, top: number): Street {
  const fromX = q.x
  const fromY = q.y + (q.rows - 1) * q.pitch
  const right = layout.doorX - q.size * 0.8 - 2
  const length = Math.max(0, right - layout.street.x - q.size * 0.4)
  const link = distance(fromX - right, layout.doorY - fromY)
  const height = layout.doorY - q.size - top
  const rows = height < 0 || length < q.gap ? 0 : Math.floor(height / q.pitch) + 1
  const all = rows === 0 ? 0 : link + rows * length + (rows - 1) * q.pitch
  return {
    link,
    fromX,
    fromY,
    doorX: layout.doorX,
    doorY: layout.doorY,
    right,
    length,
    pitch: q.pitch,
    capacity: Math.max(0, Math.floor(all / q.gap)),
    top: rows === 0 ? layout.doorY : layout.doorY - (rows - 1) * q.pitch - q.size,
  }
}

/** Where the line is `s` pixels behind the last place in the room. Writes `spot`. */
export function alongStreet(street: Street, s: number): void {
  if (s < street.link) {
    const u = s / street.link
    spot.x = street.fromX + (street.right - street.fromX) * u
    spot.y = street.fromY + (street.doorY - street.fromY) * u
    spot.towards = 1
    return
  }
  const along = s - street.link
  const period = street.length + street.pitch
  const row = Math.floor(along / period)
  const u = along - row * period
  const away = row % 2 === 0
  if (u <= street.length) {
    spot.x = street.right - (away ? u : street.length - u)
    spot.y = street.doorY - row * street.pitch
  } else {
    spot.x = away ? street.right - street.length : street.right
    spot.y = street.doorY - row * street.pitch - (u - street.length)
  }
  spot.towards = away ? 1 : -1
}
