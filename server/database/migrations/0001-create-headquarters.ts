import type { Kysely } from 'kysely'

/** Columns by a letter: text, text that may be missing, whole number (64 bits), number that may be missing. */
const types = { t: 'text', T: 'text', n: 'bigint', N: 'bigint' } as const
type Columns = Record<string, keyof typeof types>

export async function createHeadquarters(db: Kysely<unknown>): Promise<void> {
  const create = async (name: string, columns: Columns, primaryKey: readonly string[]) => {
    let table = db.schema.createTable(name)
    for (const [column, type] of Object.entries(columns)) {
      const isRequired = type === type.toLowerCase()
      table = table.addColumn(column, types[type], (built) => (isRequired ? built.notNull() : built))
    }
    await table.addPrimaryKeyConstraint(`${name}_key`, primaryKey as never).execute()
  }
  const index = async (table: string, columns: string[], isUnique = false) => {
    const built = db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns(columns)
    await (isUnique ? built.unique() : built).execute()
  }

  await create('events', { id: 't', body: 't', version: 'n', setup_version: 'n', created_at: 'n' }, ['id'])
  await create('sessions', { event_id: 't', id: 't', position: 'n', body: 't' }, ['event_id', 'id'])
  await create('other_events', { event_id: 't', code_prefix: 't', body: 't' }, ['event_id', 'code_prefix'])
  await create(
    'participants',
    {
      event_id: 't',
      id: 't',
      name: 't',
      role: 't',
      community: 't',
      group_name: 't',
      category: 't',
      sex: 't',
      phone: 't',
      email: 't',
      is_minor: 'n',
      has_permission: 'n',
      alert: 't',
      standing: 't',
      name_key: 't',
      version: 'n',
    },
    ['event_id', 'id'],
  )
  await index('participants', ['event_id', 'version'])
  await index('participants', ['event_id', 'name_key'])
  await create('codes', { event_id: 't', text: 't', participant_id: 't', standing: 't' }, ['event_id', 'text'])
  await index('codes', ['event_id', 'participant_id'])
  await create('names', { event_id: 't', kind: 't', id: 't', name: 't' }, ['event_id', 'kind', 'id'])

  await create(
    'pairing_codes',
    { code_hash: 't', event_id: 't', desk_name: 't', created_by: 't', expires_at: 'n', used_at: 'N', used_by: 'T' },
    ['code_hash'],
  )
  await create(
    'devices',
    {
      id: 't',
      event_id: 't',
      name: 't',
      desk_name: 't',
      public_key: 't',
      token_hash: 't',
      enrolled_at: 'n',
      revoked_at: 'N',
      last_contact_at: 'n',
      report: 'T',
    },
    ['id'],
  )
  await index('devices', ['token_hash'], true)
  await index('devices', ['event_id'])
  await create('chains', { device_id: 't', chain: 'n', head_sequence: 'n', head_hash: 't', head_signature: 't' }, [
    'device_id',
    'chain',
  ])
  await create(
    'records',
    {
      id: 't',
      event_id: 't',
      device_id: 't',
      chain: 'n',
      device_sequence: 'n',
      previous_hash: 't',
      hash: 't',
      session_id: 'T',
      participant_id: 'T',
      officer_id: 't',
      desk_id: 't',
      scanned_at: 'n',
      clock_offset_ms: 'N',
      kind: 't',
      payload: 't',
      received_at: 'n',
      version: 'n',
    },
    ['id'],
  )
  await index('records', ['device_id', 'chain', 'device_sequence'], true)
  await index('records', ['event_id', 'version'])
  await index('records', ['event_id', 'participant_id'])
  await create(
    'refused_records',
    {
      device_id: 't',
      chain: 'n',
      device_sequence: 'n',
      id: 't',
      event_id: 't',
      hash: 't',
      code: 't',
      body: 't',
      received_at: 'n',
    },
    ['device_id', 'chain', 'device_sequence'],
  )

  await create(
    'attendance',
    {
      event_id: 't',
      session_id: 't',
      participant_id: 't',
      is_in: 'n',
      entries: 'n',
      day: 't',
      entries_on_day: 'n',
      first_entry_at: 'n',
      last_entry_at: 'n',
      last_entry_desk_id: 't',
      last_entry_device_id: 't',
    },
    ['event_id', 'session_id', 'participant_id'],
  )
  await create(
    'conflicts',
    { event_id: 't', session_id: 't', participant_id: 't', body: 't', is_open: 'n', version: 'n' },
    ['event_id', 'session_id', 'participant_id'],
  )
  await create('troubles', { id: 't', event_id: 't', device_id: 'T', at: 'n', code: 't', detail: 't' }, ['id'])
  await index('troubles', ['event_id', 'at'])

  await create(
    'users',
    { id: 't', name: 't', email: 't', password_hash: 't', role: 't', is_disabled: 'n', created_at: 'n' },
    ['id'],
  )
  await index('users', ['email'], true)
  await create(
    'invitations',
    { token_hash: 't', name: 't', email: 't', role: 't', created_by: 'T', expires_at: 'n', used_at: 'N' },
    ['token_hash'],
  )
  await create('web_sessions', { token_hash: 't', user_id: 't', created_at: 'n', expires_at: 'n' }, ['token_hash'])
  await create(
    'api_keys',
    {
      id: 't',
      event_id: 't',
      name: 't',
      key_hash: 't',
      scopes: 't',
      created_by: 't',
      created_at: 'n',
      last_used_at: 'N',
      revoked_at: 'N',
    },
    ['id'],
  )
  await index('api_keys', ['key_hash'], true)
  await create(
    'audit',
    { id: 't', at: 'n', event_id: 'T', actor_kind: 't', actor_id: 't', action: 't', target: 't', detail: 't' },
    ['id'],
  )
  await index('audit', ['event_id', 'at'])
}
