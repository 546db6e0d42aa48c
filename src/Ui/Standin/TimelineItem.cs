namespace CauNoi.Ui.Marks; public sealed record TimelineItem(DateTimeOffset At, string Text);
