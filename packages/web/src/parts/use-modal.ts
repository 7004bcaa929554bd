import { type RefObject, useEffect, useRef } from 'react';

/** What a dialog over the page is given: the element, and what it tells of being closed. */
interface Modal {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/**
 * Opens and closes a dialog over the page. Escape is told of at once: the browser tells that a dialog is closed only some time after the focus is
 * back, and who has asked for it again by then has it open.
 */
export function useModal(isOpen: boolean, onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !ref.current?.open) ref.current?.showModal();
    if (!isOpen) ref.current?.close();
  }, [isOpen]);
  return {
    ref,
    onCancel: onClose,
    onClose: () => {
      if (!ref.current?.open) onClose();
    },
  };
}
