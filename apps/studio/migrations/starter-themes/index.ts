export {starterThemes as default} from '@rostrum/migrations'
