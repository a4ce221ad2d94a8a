import type { FastifyPluginCallback } from 'fastify'
import type { Deps } from '../deps.ts'

/** What laptops speak: enrol, push, pull, wake, proof. */
export const syncRoutes: FastifyPluginCallback<{ deps: Deps }> = (_app, _options, done) => done()
