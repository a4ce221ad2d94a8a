import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** The description of every documented route, made from the schemas that check them; served as /api/openapi.json. */
export const openapi = fp(async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Gapura headquarters', version: '1', license: { name: 'Apache-2.0' } },
      components: {
        securitySchemes: {
          deviceToken: { type: 'http', scheme: 'bearer', description: 'Given to a laptop when it is enrolled.' },
          apiKey: { type: 'http', scheme: 'bearer', description: 'Made in the dashboard, shown once.' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
})
