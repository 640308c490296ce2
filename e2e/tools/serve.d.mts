import type { Server } from 'node:http'

export function createFileServer(folder: string): Server
export function listen(server: Server, where: { host: string; port: number; tries: number }): Promise<number>
