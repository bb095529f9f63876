import {defineSlide} from '../define-slide.ts'

export const agendaSlide = defineSlide({
  name: 'agendaSlide',
  title: 'Agenda',
  description: 'What comes, made from the sections',
  headline: {
    description:
      'Empty: “Agenda” in the language of the talk. The entries are made from the sections.',
  },
  layouts: [
    {title: 'One column', value: 'stack'},
    {title: 'Two columns', value: 'columns'},
  ],
  fields: [],
})
