using CauNoi.Kernel.Forms;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Operations.Configure;

/// <summary>Sends a mail through the same door as every other, so that the settings are known to work.</summary>
public static class SendTest
{
    public static readonly FormShape Form = new("thu-thu",
        [new FieldShape("dia-chi", "Gửi tới", FieldKind.Email) { Required = true, MaxLength = 200, Autocomplete = "email" }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, FeatureList features, SettingValues settings, Changes changes)
    {
        if (!post.Ok) return await BrowseSettings.Render(visit, features, settings, post.Values, null, post.RefusedStatus);
        var change = changes.Begin(OperationsActs.SendTest, visit.Actor, 0, "mail");
        change.Note("recipient", post["dia-chi"]);
        change.Send("mail", post["dia-chi"], "Thư thử từ Cầu Nối", "Thư này tới nơi nghĩa là đường gửi thư đã thông.\n{origin}", change.Act);
        return await change.Save(visit.Stop) is { } refused
            ? await BrowseSettings.Render(visit, features, settings, post.Values.Refuse(refused), null, StatusCodes.Status409Conflict)
            : visit.See("/he-thong/cai-dat?xong=thu");
    }
}
