export {
  createLake,
  DEFAULT_ORIGINS,
  DEFAULT_PORT,
  type Lake,
  type LakeOptions,
} from './create-lake.ts'
export {serveLake, type ServedLake, type ServeOptions} from './http/serve-lake.ts'
export {connect, type Connection} from './home/connect.ts'
export {currentUser} from './home/current-user.ts'
export {dataHome} from './home/data-home.ts'
export {findServer, type ServerInfo} from './home/server-file.ts'
export {snapshotHome} from './home/snapshot-home.ts'
export {snapshotStore} from './home/snapshots.ts'
export {LockedError} from './store/lock.ts'
export {LakeError, type Document, type Mutation, type Store, type User} from './types.ts'
