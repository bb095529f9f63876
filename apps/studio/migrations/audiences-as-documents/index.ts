export {audiencesAsDocuments as default} from '@rostrum/migrations'
