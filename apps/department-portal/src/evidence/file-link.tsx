import { Modal } from 'antd'
import { useState } from 'react'

const IMAGE = /\.(png|jpe?g|webp)$/i

/** Leads to a file: an image is shown over the form, all else in a tab of its own, where the browser's viewer may start. */
export const FileLink = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const [shown, setShown] = useState(false)
  const address = `/evidence/${id}`
  return (
    <>
      <a
        href={address}
        target="_blank"
        rel="noreferrer"
        onClick={(event) => {
          if (!IMAGE.test(name) || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          setShown(true)
        }}
      >
        {name}
      </a>
      <Modal
        title={name}
        open={shown}
        footer={null}
        width="min(960px, 100vw)"
        onCancel={() => setShown(false)}
      >
        <img className="preview" src={address} alt={name} />
      </Modal>
    </>
  )
}
