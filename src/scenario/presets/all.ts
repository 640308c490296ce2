import opened from '../opened/all.json' with { type: 'json' }
import { findPreset, keepPresets, type Preset } from './index.ts'

keepPresets(opened as unknown as readonly Preset[])

/** Every scene of the house, in the order of the catalogue. */
export const presets: readonly Preset[] = opened.map(({ name }) => findPreset(name)!)
