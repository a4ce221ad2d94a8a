/**
 * Headquarters' tables, the same on SQLite and PostgreSQL. Truth values are 0 and 1, times are UTC milliseconds, and
 * bodies are JSON as text: what both databases keep alike.
 */
export type Tables = {
  /** `version` counts the event's changes and only grows; every row that laptops pull carries the count it got. */
  events: { id: string; body: string; version: number; setup_version: number; created_at: number; desk_setup: string }
  sessions: { event_id: string; id: string; position: number; body: string }
  other_events: { event_id: string; code_prefix: string; body: string }
  participants: {
    event_id: string
    id: string
    name: string
    role: string
    community: string
    group_name: string
    category: string
    sex: string
    phone: string
    email: string
    is_minor: number
    has_permission: number
    alert: string
    standing: string
    /** Folded name without titles and spaces, for search and order. */
    name_key: string
    version: number
    is_walk_in: number
    represented_by: string
    /** The entry of the list that turned out to be the same person; empty for none. */
    merged_into: string
    /** What the list says, as JSON, of whom records have a say about; the other columns are both together. */
    list_entry: string | null
  }
  codes: { event_id: string; text: string; participant_id: string; standing: string }
  /** Names of desks and officers by the ids that records carry. */
  names: { event_id: string; kind: 'desk' | 'officer'; id: string; name: string }
  pairing_codes: {
    code_hash: string
    event_id: string
    desk_name: string
    created_by: string
    expires_at: number
    used_at: number | null
    /** The device that used it, and may ask again when the answer was lost. */
    used_by: string | null
  }
  devices: {
    id: string
    event_id: string
    name: string
    desk_name: string
    public_key: string
    token_hash: string
    enrolled_at: number
    revoked_at: number | null
    last_contact_at: number
    /** The device's last report, as JSON. */
    report: string | null
  }
  /** One row per device, and one more for each copy of its disk that went on by itself. */
  chains: { device_id: string; chain: number; head_sequence: number; head_hash: string; head_signature: string }
  records: {
    id: string
    event_id: string
    device_id: string
    chain: number
    device_sequence: number
    previous_hash: string
    hash: string
    session_id: string | null
    participant_id: string | null
    officer_id: string
    desk_id: string
    scanned_at: number
    clock_offset_ms: number | null
    kind: string
    payload: string
    received_at: number
    version: number
    /** The record by which the person was erased: the payload is what was left, the hash is of the whole. */
    erased_by: string | null
  }
  /** Who was erased, and by which record. */
  erasures: { event_id: string; participant_id: string; record_id: string; keeps_category: number }
  /** What was refused: the link in the chain stays, and what was sent, so that somebody can look at it. */
  refused_records: {
    device_id: string
    chain: number
    device_sequence: number
    id: string
    event_id: string
    hash: string
    code: string
    body: string
    received_at: number
  }
  /** Who is where, projected from the records: can be emptied and rebuilt at any time. */
  attendance: {
    event_id: string
    session_id: string
    participant_id: string
    is_in: number
    entries: number
    day: string
    entries_on_day: number
    first_entry_at: number
    last_entry_at: number
    last_entry_desk_id: string
    last_entry_device_id: string
    vehicle: string
    spent_ms: number
  }
  /** What people were given, projected from the records. */
  items_given: {
    event_id: string
    participant_id: string
    item: string
    times: number
    first_at: number
    desk_id: string
    device_id: string
    record_id: string
  }
  /** Who waits for a seat of a full session, projected from the records. */
  waiting: { event_id: string; session_id: string; participant_id: string; since: number; record_id: string }
  conflicts: {
    event_id: string
    session_id: string
    participant_id: string
    body: string
    is_open: number
    version: number
  }
  /** What went wrong with a device: for the health board. */
  troubles: { id: string; event_id: string; device_id: string | null; at: number; code: string; detail: string }
  users: {
    id: string
    name: string
    email: string
    password_hash: string
    role: 'administrator' | 'coordinator' | 'viewer'
    is_disabled: number
    created_at: number
  }
  /** One-time links by which somebody becomes a user. */
  invitations: {
    token_hash: string
    name: string
    email: string
    role: 'administrator' | 'coordinator' | 'viewer'
    created_by: string | null
    expires_at: number
    used_at: number | null
  }
  web_sessions: { token_hash: string; user_id: string; created_at: number; expires_at: number }
  api_keys: {
    id: string
    event_id: string
    name: string
    key_hash: string
    scopes: string
    created_by: string
    created_at: number
    last_used_at: number | null
    revoked_at: number | null
  }
  /** What the columns of a list were chosen to mean, by a hash of its headings. */
  import_choices: { event_id: string; headings_hash: string; columns: string }
  /** Secret halves of the keys that sign codes; empty once a key is revoked. */
  code_secrets: { event_id: string; key_id: string; secret_key: string; created_at: number }
  /** Every administrative act: who did what to what, and when. Nothing here is changed or deleted. */
  audit: {
    id: string
    at: number
    event_id: string | null
    actor_kind: 'user' | 'api-key' | 'device' | 'server'
    actor_id: string
    action: string
    target: string
    detail: string
  }
}
