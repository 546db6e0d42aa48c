using CauNoi.Platform.Pages;

namespace CauNoi.AddressBook;

/// <summary>Every address of the room, with who may.</summary>
internal static class AddressBookRoutes
{
    private static readonly AccessRule Read = AccessRule.Needs(AddressBookAccess.Read);
    private static readonly AccessRule Send = AccessRule.Needs(AddressBookAccess.Send);
    private static readonly AccessRule Keep = AccessRule.Needs(AddressBookAccess.Keep);
    private static readonly AccessRule Registered = AccessRule.Needs(AddressBookAccess.Registers);
    private static readonly AccessRule Contact = AccessRule.Needs(AddressBookAccess.Contacts);
    private static readonly AccessRule Receive = AccessRule.Needs(AddressBookAccess.Receive);

    public static void List(Routes routes)
    {
        routes.Get("/ban/danh-ba", Home.ShowHome.Page, Read);
        Groups(routes);
        Letters(routes);
        Registers(routes);
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

    private static void Registers(Routes routes)
    {
        routes.Get("/ban/danh-ba/chu-de", Themes.ShowThemes.Show, Read);
        routes.Post("/ban/danh-ba/chu-de", Themes.ShowThemes.Save, Keep, Themes.ShowThemes.Form);
        routes.Get("/ban/danh-ba/linh-vuc", Fields.ShowFields.Page, Read);
        routes.Get("/ban/danh-ba/linh-vuc/con-trong", Fields.ShowGaps.Page, Read);
        routes.Post("/ban/danh-ba/linh-vuc", Fields.SaveFields.Send, Keep, Fields.SaveFields.Form);
        routes.Get("/ban/danh-ba/chuong-trinh", Programmes.ShowMonitors.Show, Read);
        routes.Post("/ban/danh-ba/chuong-trinh", Programmes.ChangeMonitors.Add, Registered, Programmes.ChangeMonitors.AddForm);
        routes.Post("/ban/danh-ba/chuong-trinh/thoi", Programmes.ChangeMonitors.End, Registered, Programmes.ChangeMonitors.EndForm);
        routes.Get("/ban/danh-ba/dau-moi", Contacts.BrowseContacts.Show, Contact);
        routes.Post("/ban/danh-ba/dau-moi", Contacts.ChangeContacts.Paste, Contact, Contacts.ChangeContacts.PasteForm);
        routes.Post("/ban/danh-ba/dau-moi/thoi", Contacts.ChangeContacts.End, Contact, Contacts.ChangeContacts.EndForm);
        routes.Get("/ban/danh-ba/co-quan", Agencies.BrowseAgencies.Show, Read);
        routes.Post("/ban/danh-ba/co-quan/them", Agencies.ChangeAgencies.Add, Registered, Agencies.ChangeAgencies.AddForm);
        routes.Post("/ban/danh-ba/co-quan/ket-thuc", Agencies.ChangeAgencies.End, Registered, Agencies.ChangeAgencies.EndForm);
    }
}
