import { connect } from '@jiashan/office'

export const { client, queryClient, signInPath, trpc } = connect('/portal')
