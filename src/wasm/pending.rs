//! What waits for the host: each piece under a ticket, which is good once.

use crate::certificates::{Downloaded, List};
use crate::expected::Expected;
use crate::http::Response;
use crate::notification::Envelope;
use crate::sign::Unsigned;
use crate::verify::Unverified;

pub(super) enum Pending {
    /// For a signature.
    Request(Unsigned),
    /// For a verdict.
    Answer(Expected, Unverified),
    /// For a verdict.
    Notification(Unverified),
    /// For what its resource holds.
    Sealed(Envelope),
    /// For a verdict; with what it brought, where that was read before.
    List(Unverified, Option<Vec<Downloaded>>),
    /// For what its entries hold; with what is to be verified then, and the time it arrived.
    SealedList(List, Option<(Response, u64)>),
}

/// Places that are used again: there are as many as calls that waited at the same time.
#[derive(Default)]
pub(super) struct Slots(Vec<Option<Pending>>);

impl Slots {
    /// Keeps a piece, and gives its ticket.
    pub(super) fn keep(&mut self, pending: Pending) -> u32 {
        let free = self.0.iter().position(Option::is_none).unwrap_or(self.0.len());
        // Calls that wait at the same time are never that many.
        let ticket = u32::try_from(free).unwrap_or(u32::MAX);
        self.put(ticket, pending);
        ticket
    }

    /// Keeps a piece under a ticket whose piece was taken.
    pub(super) fn put(&mut self, ticket: u32, pending: Pending) {
        match self.0.get_mut(ticket as usize) {
            Some(slot) => *slot = Some(pending),
            None => self.0.push(Some(pending)),
        }
    }

    /// The piece of this ticket.
    pub(super) fn take(&mut self, ticket: u32) -> Option<Pending> {
        self.0.get_mut(ticket as usize)?.take()
    }
}
