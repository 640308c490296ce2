/**
 * The colours of the figure, one table a theme. Style sheets, SVG, canvas and exports all read this one.
 * Meaning is never told by colour alone.
 */
export interface Palette {
  dark: boolean
  page: string
  card: string
  cardEdge: string
  floor: string
  /** Outside: the air, the houses across, the ground. */
  street: string
  skyline: string
  pavement: string
  tile: string
  tileLine: string
  ink: string
  inkSoft: string
  inkFaint: string
  /** Ropes and what is painted on the floor; lamplight; under furniture. */
  rope: string
  light: string
  shadow: string
  counter: string
  counterFront: string
  /** Employees' skin and sleeves, and apron. */
  staff: string
  /** Their torso, behind the arms. */
  staffShade: string
  apron: string
  /** Seams, and the edge of what is light on light. */
  apronEdge: string
  hair: string
  plate: string
  /** People by mood, calm to furious: each 3 : 1 and more against every ground they stand on, and against their own face. */
  mood: readonly string[]
  /** Map ground and series. */
  good: string
  fair: string
  bad: string
  goodStrong: string
  fairStrong: string
  badStrong: string
  /** The second series, and what points at things. */
  blue: string
  onStrong: string
  onFair: string
  wall: string
  grid: string
}

export const light: Palette = {
  dark: false,
  page: '#faf6eb',
  card: '#fffef9',
  cardEdge: '#e4dccb',
  floor: '#f3eada',
  street: '#fbf8ef',
  skyline: '#eee8da',
  pavement: '#fffef9',
  tile: '#fffdf7',
  tileLine: '#e9dfcc',
  ink: '#24211d',
  inkSoft: '#655e54',
  inkFaint: '#8a8275',
  rope: '#cdbfa6',
  light: '#f7d98b',
  shadow: '#e4d9c5',
  counter: '#24211d',
  counterFront: '#ded5c6',
  staff: '#3d5a80',
  staffShade: '#314a6b',
  apron: '#f0f0ee',
  apronEdge: '#b9b3a6',
  hair: '#24211d',
  plate: '#fffef9',
  mood: ['#1d7263', '#3f7d50', '#6e7d2c', '#967713', '#ad6a0c', '#bf591b', '#c2442f', '#ad1f3d'],
  good: '#7dbfb2',
  fair: '#f2c46d',
  bad: '#c9485b',
  goodStrong: '#13705f',
  fairStrong: '#955d04',
  badStrong: '#b3253c',
  blue: '#2f5d8f',
  onStrong: '#fffef9',
  onFair: '#24211d',
  wall: '#e4dccb',
  grid: '#e9e2d2',
}

export const dark: Palette = {
  dark: true,
  page: '#191817',
  card: '#242220',
  cardEdge: '#3a3733',
  floor: '#2c2925',
  street: '#1f1e20',
  skyline: '#29282b',
  pavement: '#242220',
  tile: '#242220',
  tileLine: '#33302c',
  ink: '#f6f0e2',
  inkSoft: '#b5ad9e',
  inkFaint: '#8f877a',
  rope: '#5d564d',
  light: '#f7d98b',
  shadow: '#211f1c',
  counter: '#f3eadb',
  counterFront: '#3d3935',
  staff: '#a9c1e0',
  staffShade: '#8aa5c8',
  apron: '#efe6d6',
  apronEdge: '#8f877a',
  hair: '#7d5f4b',
  plate: '#efe6d6',
  mood: ['#5fc7b5', '#84c097', '#adbd6e', '#d9bd62', '#f0b757', '#f3a162', '#f38b72', '#f6808f'],
  good: '#2f6f66',
  fair: '#d9a441',
  bad: '#a63f4f',
  goodStrong: '#5fc7b5',
  fairStrong: '#f0b757',
  badStrong: '#f6808f',
  blue: '#8db8ea',
  onStrong: '#191817',
  onFair: '#24211d',
  wall: '#3a342f',
  grid: '#34312d',
}
