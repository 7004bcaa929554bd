import { useModal } from '../../parts/use-modal.js';
import { F } from '../../text/fit-language.js';

interface DeleteDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
  /** Deletes everything, and saves it as a file first where `saves`. */
  onDelete(saves: boolean): void;
}

/** Asks before everything is deleted, and offers to save it in the same step. */
export function DeleteDialog({ isOpen, onClose, onDelete }: DeleteDialogProps) {
  const words = F.facts.kept.dialog;
  const modal = useModal(isOpen, onClose);
  return (
    <dialog
      {...modal}
      className="keys facts-dialog"
      aria-labelledby="facts-delete"
      aria-describedby="facts-delete-lead"
    >
      <h2 id="facts-delete">{words.title}</h2>
      <p id="facts-delete-lead">{words.lead}</p>
      <p className="facts-buttons">
        <button type="button" className="button button-strong" onClick={() => onDelete(true)}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={() => onDelete(false)}>
          {words.without}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </dialog>
  );
}
