"""What can go wrong, each as one sentence for the person at the keyboard."""


class StoreError(Exception):
    """Something that a person can mend; its text says what and how, in one sentence."""


class ProjectError(StoreError):
    """The project file cannot be opened, or is not one of ours."""


class ProjectLockedError(ProjectError):
    """Another process has the project open for writing."""


class ReadOnlyError(StoreError):
    """A change was asked of a project that is open for reading only."""


class IntakeError(StoreError):
    """A file cannot become an article."""


class LabelError(StoreError):
    """A label, claim or judgement contradicts the text or what was said before."""


class HistoryError(StoreError):
    """A step cannot be undone or redone."""
