/** A file that the server received whole. */
interface Received {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

export type Outcome =
  | { readonly _tag: 'received'; readonly file: Received }
  | { readonly _tag: 'refused'; readonly sentence: string }

const CUT = '文件没有传完，请检查网络后重新选择'

/** Sends one file; `XMLHttpRequest` because `fetch` tells no progress of an upload. */
export const upload = (file: File, progress: (share: number) => void): Promise<Outcome> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/evidence')
    request.setRequestHeader('x-jiashan', 'upload')
    request.responseType = 'json'
    request.upload.onprogress = (event) => progress(event.total === 0 ? 0 : event.loaded / event.total)
    request.onerror = () => resolve({ _tag: 'refused', sentence: `“${file.name}”：${CUT}` })
    request.onload = () => {
      const answer = request.response as Received & { refusal?: { sentence: string } }
      if (request.status === 200) resolve({ _tag: 'received', file: answer })
      else resolve({ _tag: 'refused', sentence: answer?.refusal?.sentence ?? `“${file.name}”：${CUT}` })
    }
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
