using CauNoi.Test.Browser;

namespace CauNoi.DocumentReading.Tests.Browser;

public sealed class ReadingPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/doc-van-ban", "/ban/doc-van-ban", "ban"),
        new("/ban/doc-van-ban/vi-du", "/ban/doc-van-ban/vi-du", "ban"),
        new("/ban/doc-van-ban/{id:guid}", "/ban/doc-van-ban/{document}", "ban"),
        new("/ban/doc-van-ban/{id:guid}/sua/{muc}", "/ban/doc-van-ban/{document}/sua/t1", "ban"),
        new("/ban/doc-van-ban/{id:guid}/them", "/ban/doc-van-ban/{document}/them", "ban"),
        new("/ban/doc-van-ban/{id:guid}/xac-nhan", "/ban/doc-van-ban/{document}/xac-nhan", "ban"),
        new("/ban/doc-van-ban/{id:guid}/so-sanh", "/ban/doc-van-ban/{document}/so-sanh", "ban"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["document"] = "select id::text from reading_document where state = 'Review' order by at limit 1",
    };
}
