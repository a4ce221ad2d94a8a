// Run by Node and by Electron as Node: usage: prove-driver.cjs <driver.node> <new database file>
const Database = require('better-sqlite3')

const [nativeBinding, file] = process.argv.slice(2)
const database = new Database(file, { nativeBinding })
database.pragma("cipher='chacha20'")
database.pragma("key='proof'")
database.pragma('journal_mode=WAL')
database.exec('create table proof (id integer primary key, word text not null) strict')
const insert = database.prepare('insert into proof (word) values (?)')
// Statements and their rows have to survive the garbage collector: that is where a wrong Node-API version shows.
for (let row = 0; row < 20_000; row += 1) insert.run(`word ${row}`)
for (let round = 0; round < 200; round += 1) database.prepare('select * from proof where id < 50').all()
const { count } = database.prepare('select count(*) as count from proof').get()
database.close()
if (count !== 20_000) throw new Error(`${count} rows instead of 20000`)
