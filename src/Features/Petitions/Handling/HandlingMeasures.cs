using CauNoi.Kernel.Facts;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Handling;

/// <summary>What can be counted of petitions, from the day a person has classified them. The category is that of the case.</summary>
public static class HandlingMeasures
{
    private const string Unit = "việc";

    public static readonly Measure Received = new("petitions.received", "Kiến nghị, phản ánh đã nhận", Unit, Public: Publication.AtOnce);

    public static readonly Measure Answered = new("petitions.answered", "Kiến nghị đã được trả lời", Unit, Public: Publication.AtOnce);

    public static readonly Measure InTime = new("petitions.answered-in-time", "Kiến nghị được trả lời đúng hạn", Unit, Public: Publication.AtOnce);

    public static readonly Measure Solved = new("petitions.solved", "Kiến nghị đã giải quyết, có minh chứng", Unit, Public: Publication.AtOnce);

    public static readonly Measure Confirmed = new("petitions.confirmed", "Kiến nghị người gửi nói đã xong", Unit, Public: Publication.AtOnce);

    public static readonly Measure Reopened = new("petitions.reopened", "Lần người gửi nói chưa xong", "lần", Public: Publication.AtOnce);

    public static readonly Measure Clusters = new("petitions.clusters", "Nhóm kiến nghị giống nhau được đề xuất giám sát", "nhóm", Public: Publication.Never);

    public static IReadOnlyList<Measure> All { get; } = [Received, Answered, InTime, Solved, Confirmed, Reopened, Clusters];

    /// <summary>The same with what people call the categories of the catalogue: reports and lists of facts say it in words.</summary>
    public static IReadOnlyList<Measure> Of(IReadOnlyList<Category> categories)
    {
        var words = categories.ToDictionary(c => c.Id, c => c.Title);
        return [.. All.Select(m => m with { Categories = words })];
    }
}
