using CauNoi.OpenPetitions.Rules;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.OpenPetitions.Tests.Web;

/// <summary>Published cases at the desk, and webhooks, for the matrix of permissions.</summary>
public sealed class OpenPetitionRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("published petition at the desk", Owned.Unit, async (house, spot) =>
        {
            var copy = OpenCases.Copy("Một việc cho bảng quyền", with: c => c with { Unit = spot.Unit });
            await house.Publish(copy);
            return new Dictionary<string, string> { ["code"] = OpenCode.Show(copy.Code) };
        }, "/ban/kien-nghi-cong-khai/{code}*"),
        new("webhook", Owned.Nobody, async (house, _) => new Dictionary<string, string>
        {
            ["id"] = $"{await house.One<Guid>("insert into open_webhook (id, url, secret, made_at, next_at, ended_at) values (gen_random_uuid(), 'https://example.vn/', '', now(), now(), now()) returning id")}",
        }, "/ban/kien-nghi-cong-khai/noi-nhan/{id:guid}*"),
    ];
}
