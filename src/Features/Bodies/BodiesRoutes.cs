using CauNoi.Platform.Pages;

namespace CauNoi.Bodies;

/// <summary>The addresses of the room. Fixed ones stand before those with a number in them.</summary>
internal static class BodiesRoutes
{
    private static readonly AccessRule Read = AccessRule.Needs(BodiesAccess.Read);
    private static readonly AccessRule Keep = AccessRule.Needs(BodiesAccess.Keep);
    private static readonly AccessRule Confirms = AccessRule.Needs(BodiesAccess.Confirm);

    public static void Add(Routes routes)
    {
        routes.Get("/bo-may/{unit:int}", Publish.UnitBodies.Show, AccessRule.Public);
        OfBodies(routes);
        OfSeats(routes);
        OfPeople(routes);
    }

    private static void OfBodies(Routes routes)
    {
        routes.Get("/ban/bo-may", Browse.BrowseBodies.Show, Read);
        routes.Get("/ban/bo-may/khuyet", Browse.BrowseBodies.Vacant, Read);
        routes.Get("/ban/bo-may/loai", Kinds.ShowKinds.Show, Read);
        routes.Get("/ban/bo-may/bien-che", Quota.StaffQuotas.Show, Read);
        routes.Post("/ban/bo-may/bien-che", Quota.StaffQuotas.Send, Confirms, Quota.StaffQuotas.Form);
        routes.Get("/ban/bo-may/moi", SetUp.SetUpBody.Show, Keep);
        routes.Post("/ban/bo-may/moi", SetUp.SetUpBody.Send, Keep, SetUp.SetUpBody.Form);
        routes.Get("/ban/bo-may/{id:guid}", Show.ShowBody.Page, Read);
        routes.Get("/ban/bo-may/{id:guid}/nhiem-ky", BeginTerm.BeginTerm.Show, Keep);
        routes.Post("/ban/bo-may/{id:guid}/nhiem-ky", BeginTerm.BeginTerm.Send, Keep, BeginTerm.BeginTerm.Form);
        routes.Get("/ban/bo-may/{id:guid}/ket-thuc", Close.CloseBody.Show, Keep);
        routes.Post("/ban/bo-may/{id:guid}/ket-thuc", Close.CloseBody.Send, Keep, Close.CloseBody.Form);
        routes.Post("/ban/bo-may/{id:guid}/doi-ten", Rename.RenameBody.Send, Keep, Rename.RenameBody.Form);
        routes.Post("/ban/bo-may/{id:guid}/thanh-phan", Tick.TickDemand.Send, Keep, Tick.TickDemand.Form);
        routes.Post("/ban/bo-may/{id:guid}/bo-thanh-phan", Tick.Untick.Send, Keep, Tick.Untick.Form);
        routes.Post("/ban/bo-may/{id:guid}/co-cau", Structure.CountStructure.Send, Keep, Structure.CountStructure.Form);
    }

    private static void OfSeats(Routes routes)
    {
        routes.Get("/ban/bo-may/cho-xac-nhan", Confirm.ConfirmSeat.Show, Read);
        routes.Post("/ban/bo-may/cho-xac-nhan", Confirm.ConfirmSeat.Yes, Confirms, Confirm.ConfirmSeat.Form);
        routes.Post("/ban/bo-may/khong-xac-nhan", Confirm.ConfirmSeat.No, Keep, Confirm.ConfirmSeat.Form);
        routes.Post("/ban/bo-may/{id:guid}/them-ghe", AddSeat.AddSeat.Send, Keep, AddSeat.AddSeat.Form);
        routes.Get("/ban/bo-may/{id:guid}/ghe/{seat:guid}", Fill.FillSeat.Show, Keep);
        routes.Post("/ban/bo-may/{id:guid}/ghe/{seat:guid}", Fill.FillSeat.Send, Keep, Fill.FillSeat.Form);
        routes.Post("/ban/bo-may/{id:guid}/ghe/{seat:guid}/thoi", Leave.LeaveSeat.Send, Keep, Leave.LeaveSeat.Form);
    }

    private static void OfPeople(Routes routes)
    {
        routes.Get("/ban/nhan-su", People.BrowsePeople.Show, Read);
        routes.Get("/ban/nhan-su/trung", People.Doubles.Show, Keep);
        routes.Get("/ban/nhan-su/hai-nhiem-ky", Limits.TwoTerms.Show, Read);
        routes.Post("/ban/nhan-su/hai-nhiem-ky", Limits.TwoTerms.Send, Confirms, Limits.TwoTerms.Form);
        routes.Get("/ban/nhan-su/luan-chuyen", Rotation.RotationHistory.Show, AccessRule.Needs(BodiesAccess.Rotation));
        routes.Get("/ban/nhan-su/nhap", Import.ImportPeople.Show, Keep);
        routes.Get("/ban/nhan-su/nhap/mau.xlsx", Import.ImportPeople.Sample, Keep);
        routes.Post("/ban/nhan-su/nhap", Import.ImportPeople.Send, Keep, Import.ImportPeople.Form);
        routes.Get("/ban/nhan-su/{id:guid}", People.ShowPerson.Page, Read);
        routes.Post("/ban/nhan-su/{id:guid}/sua", People.MendPerson.Send, Keep, People.MendPerson.Form);
        routes.Post("/ban/nhan-su/{id:guid}/gop", People.MergePeople.Send, Keep, People.MergePeople.Form);
    }
}
