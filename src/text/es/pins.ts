export { pins } from '../en/pins.ts'
