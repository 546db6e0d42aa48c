namespace CauNoi.Ui.Marks;

/// <summary>What a notice is about: something to know, something that succeeded, something near, something wrong.</summary>
public enum NoticeKind { Plain, Done, Soon, Late }
