using CauNoi.Platform.Pages;

namespace CauNoi.AddressBook;

/// <summary>Every address of the room, with who may.</summary>
internal static class AddressBookRoutes
{
    private static readonly AccessRule Read = AccessRule.Needs(AddressBookAccess.Read);
    private static readonly AccessRule Send = AccessRule.Needs(AddressBookAccess.Send);
    private static readonly AccessRule Receive = AccessRule.Needs(AddressBookAccess.Receive);

    public static void List(Routes routes)
    {
        routes.Get("/ban/danh-ba", Home.ShowHome.Page, Read);
        Groups(routes);
        Letters(routes);
    }

    private static void Groups(Routes routes)
    {
        routes.Get("/ban/danh-ba/nhom", AddressBook.Groups.BrowseGroups.Show, Read);
        routes.Get("/ban/danh-ba/nhom/{id}", AddressBook.Groups.BrowseGroups.Preview, Read);
        routes.Post("/ban/danh-ba/nhom/lap", AddressBook.Groups.AddGroup.Send, Send, AddressBook.Groups.AddGroup.Form);
    }

    private static void Letters(Routes routes)
    {
        routes.Get("/ban/danh-ba/noi-nhan", Lists.BrowseLists.Show, Send);
        routes.Post("/ban/danh-ba/noi-nhan", Lists.BrowseLists.Add, Send, Lists.BrowseLists.Form);
        routes.Get("/ban/danh-ba/noi-nhan/{id:guid}", Lists.ShowList.Page, Send);
        routes.Post("/ban/danh-ba/noi-nhan/{id:guid}/them", Lists.ChangeLines.Add, Send, Lists.ChangeLines.AddForm);
        routes.Post("/ban/danh-ba/noi-nhan/{id:guid}/bo", Lists.ChangeLines.Remove, Send, Lists.ChangeLines.RemoveForm);
        routes.Get("/ban/danh-ba/gui", Dispatches.Compose.Show, Send);
        routes.Post("/ban/danh-ba/gui", Dispatches.Compose.Send, Send, Dispatches.Compose.Form);
        routes.Get("/ban/danh-ba/da-gui", Dispatches.BrowseSent.Show, Send);
        routes.Get("/ban/danh-ba/da-gui/{id:guid}", Dispatches.ShowSent.Page, Send);
        routes.Post("/ban/danh-ba/da-gui/{id:guid}/nhac", Dispatches.Remind.Send, Send, Dispatches.Remind.Form);
        routes.Post("/ban/danh-ba/da-gui/{id:guid}/ban-giay", Dispatches.LogPrinted.Send, Send, Dispatches.LogPrinted.Form);
        routes.Get("/ban/nhan", Inbox.BrowseInbox.Show, Receive);
        routes.Get("/ban/nhan/{id:guid}", Inbox.Open.Page, Receive);
        routes.Post("/ban/nhan/{id:guid}/da-doc", Inbox.MarkRead.Send, Receive, Inbox.MarkRead.Form);
    }
}
