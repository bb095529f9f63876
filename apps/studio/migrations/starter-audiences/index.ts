export {starterAudiences as default} from '@rostrum/migrations'
