using CauNoi.Platform.Pages;
using CauNoi.DocumentReading.Compare;
using CauNoi.DocumentReading.Confirm;
using CauNoi.DocumentReading.Examples;
using CauNoi.DocumentReading.HandIn;
using CauNoi.DocumentReading.Review;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.DocumentReading;

/// <summary>All addresses of this room.</summary>
internal static class ReadingRoutes
{
    private const string One = "/ban/doc-van-ban/{id:guid}";

    private static readonly AccessRule Writes = AccessRule.Needs(ReadingAccess.Write);

    public static void Map(Routes routes)
    {
        routes.Get("/ban/doc-van-ban", HandInDocument.Show, Writes);
        routes.Post("/ban/doc-van-ban", HandInDocument.Send, Writes, HandInDocument.Form).WithMetadata(new LongFile(HandInDocument.LongestBody));
        routes.Get("/ban/doc-van-ban/vi-du", ShowExamples.Page, Writes);
        routes.Get("/ban/doc-van-ban/vi-du.yaml", ExamplesFile.Send, Writes);
        routes.Get(One, ShowReview.Page, Writes);
        routes.Get("/ban/doc-van-ban/tep/{id:guid}", ShowReview.Original, Writes);
        routes.Get("/ban/doc-van-ban/anh/{id:guid}/{trang:int}", ShowPagePicture.Send, Writes);
        routes.Post($"{One}/thoi", DropDocument.Send, Writes, DropDocument.Form);
        routes.Post($"{One}/nhan", TakeStep.Accept, Writes, TakeStep.Form);
        routes.Post($"{One}/khong-nhan", TakeStep.Reject, Writes, TakeStep.Form);
        routes.Post($"{One}/tach", TakeStep.Split, Writes, TakeStep.Form);
        routes.Post($"{One}/gop", TakeStep.Join, Writes, TakeStep.Form);
        routes.Post($"{One}/hoan-lai", TakeStep.Undo, Writes, TakeStep.Form);
        routes.Post($"{One}/lay-chu", TakeStep.TakeWord, Writes, TakeStep.Form);
        routes.Post($"{One}/de-chu", TakeStep.LeaveWord, Writes, TakeStep.Form);
        routes.Get($"{One}/sua/{{muc}}", CorrectTarget.Show, Writes);
        routes.Post($"{One}/sua/{{muc}}", CorrectTarget.Send, Writes, CorrectTarget.Form);
        routes.Get($"{One}/them", AddTarget.Show, Writes);
        routes.Post($"{One}/them", AddTarget.Send, Writes, AddTarget.Form);
        routes.Get($"{One}/xac-nhan", ConfirmDocument.Show, Writes);
        routes.Post($"{One}/xac-nhan", ConfirmDocument.Send, Writes, ConfirmDocument.Form);
        routes.Get($"{One}/so-sanh", CompareDocuments.Page, Writes);
    }
}
