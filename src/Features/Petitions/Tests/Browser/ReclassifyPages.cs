using CauNoi.Test.Browser;

namespace CauNoi.Petitions.Tests.Browser;

public sealed class ReclassifyPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } = [new("/ban/kien-nghi/{id:guid}/to-cao", "/ban/kien-nghi/{open-case}/to-cao", "xa")];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["open-case"] = "select id::text from petition where state = 3 and unit = 11 and about_unit is null limit 1",
    };
}
