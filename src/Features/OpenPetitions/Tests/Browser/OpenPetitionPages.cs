using CauNoi.Test.Browser;

namespace CauNoi.OpenPetitions.Tests.Browser;

public sealed class OpenPetitionPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/kien-nghi", "/kien-nghi"),
        new("/kien-nghi", "/kien-nghi?q=khong+co+gi+nhu+the"),
        new("/kien-nghi/so-lieu", "/kien-nghi/so-lieu"),
        new("/kien-nghi/tuan", "/kien-nghi/tuan"),
        new("/kien-nghi/tuan", "/kien-nghi/tuan?tuan=2020-01-06"),
        new("/kien-nghi/tai", "/kien-nghi/tai"),
        new("/kien-nghi/{code}", "/kien-nghi/{case}"),
        new("/ban/kien-nghi-cong-khai/noi-nhan", "/ban/kien-nghi-cong-khai/noi-nhan", "nghiepvu"),
        new("/ban/kien-nghi-cong-khai/{code}", "/ban/kien-nghi-cong-khai/{case}", "chutich"),
        new("/kien-nghi/{code}/cung-ky", "/kien-nghi/{case}/cung-ky"),
        new("/kien-nghi/{code}/cung-ky/xac-nhan", "/kien-nghi/{case}/cung-ky/xac-nhan?phieu=01890000-0000-7000-8000-000000000000"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["case"] = "select left(code, 4) || '-' || right(code, 4) from published_petition where title is not null and unit = 101 order by rank desc limit 1",
    };
}
