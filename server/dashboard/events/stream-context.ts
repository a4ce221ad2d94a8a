import { createContext } from 'react'
import type { StreamState } from '../headquarters/use-stream.ts'

export const StreamContext = createContext<StreamState>('opening')
